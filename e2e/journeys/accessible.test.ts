import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { callFrom, enterSample, open } from '../driver/people.ts';
import { useVisits, type Visitor } from '../driver/visits.ts';

const visit = useVisits();
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
/** What depends on colours; all else is the same in both themes, and is looked at in one. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
const WIDTHS = [1440, 390];

/** Every page, by its address, with what shows that it is there. An id stands for the first of its kind. */
const OUTSIDE = [
  { path: '/sign-in', shows: 'enter-sample' },
  { path: '/forgot-password', shows: null },
  { path: '/reset-password?token=none', shows: 'set-password' },
  { path: '/invitation?token=none', shows: 'error-state' },
];
const INSIDE = [
  { path: '/', shows: 'flywheel-panel' },
  { path: '/welcome', shows: 'create-account' },
  { path: '/sessions', shows: 'session' },
  { path: '/sessions/:session', shows: 'steps' },
  { path: '/sessions/import', shows: 'choose-file' },
  { path: '/flows', shows: 'flow-list-item' },
  { path: '/flows/:flow', shows: 'outline-item' },
  { path: '/flows/:flow?node=:root', shows: 'evidence-quote' },
  { path: '/flows/:flow?tab=versions', shows: 'version-list-item' },
  { path: '/review?type=new_flow&id=:new_flow', shows: 'proof' },
  { path: '/review?type=enhancement&id=:enhancement', shows: 'change' },
  { path: '/review?status=rejected&id=:rejected', shows: 'decided' },
  { path: '/review/:enhancement/edit', shows: 'editor-row' },
  { path: '/flywheel', shows: 'count-analyzed' },
  { path: '/reference', shows: 'api-call' },
  { path: '/settings/members', shows: 'member' },
  { path: '/settings/teams', shows: null },
  { path: '/settings/keys', shows: 'new-key' },
  { path: '/settings/keyboard', shows: 'keys-enabled' },
  { path: '/settings/appearance', shows: 'appearance-dark' },
  { path: '/no-such-page', shows: null },
];

describe('wide and narrow, light and dark', () => {
  it('every page before the sign-in is accessible', () =>
    atEachWidth(async ({ page, complaints }) => {
      for (const { path, shows } of OUTSIDE) await expectAccessible(page, { path, shows });
      expect(complaints.filter((complaint) => !complaint.includes('/invitations/by-token/'))).toEqual([]);
    }));

  it('every page of the product is accessible', { timeout: 240_000 }, () =>
    atEachWidth(async ({ page, complaints }) => {
      await enterSample(page);
      const ids = await firstIds(page);
      for (const { path, shows } of INSIDE)
        await expectAccessible(page, { path: path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? ''), shows });
      expect(complaints).toEqual([]);
    }),
  );

  it('what opens over a page is accessible', () =>
    atEachWidth(async ({ page, complaints }) => {
      await enterSample(page);
      await page.getByTestId('problem').fill('VPN connects but no share opens');
      await page.getByTestId('match').first().waitFor();
      await expectNoFaults(page, 'matches on the home page');
      await page.keyboard.press('Control+k');
      await page.getByTestId('palette-input').waitFor();
      await expectNoFaults(page, 'palette');
      await page.keyboard.press('Escape');
      await open(page, '/settings/members');
      await page.getByTestId('invite').click();
      await page.getByTestId('invite-email').waitFor();
      await expectNoFaults(page, 'dialog');
      expect(complaints).toEqual([]);
    }));
});

/** Side by side: while one visitor waits for a page, the other's is looked at. */
async function atEachWidth(look: (visitor: Visitor) => Promise<void>): Promise<void> {
  await Promise.all(WIDTHS.map(async (width) => look(await visit({ width }))));
}

async function expectAccessible(page: Page, { path, shows }: { path: string; shows: string | null }): Promise<void> {
  await open(page, path);
  // the home page names itself to screen readers alone
  await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
  if (shows) await page.getByTestId(shows).first().waitFor();
  await expectNoFaults(page, path);
}

/** No fault that axe can find in either theme, nothing that hangs over the side, and a title of its own. */
async function expectNoFaults(page: Page, path: string): Promise<void> {
  const where = `${path} at ${page.viewportSize()?.width}`;
  expect.soft(await findFaults(page, { type: 'tag', values: TAGS }), where).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await findFaults(page, { type: 'rule', values: COLOUR_RULES }), `${where}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(overhang, `sideways overflow of ${where}`).toBeLessThanOrEqual(0);
  expect.soft(await page.title(), where).toMatch(/\S+ · FlowPilot$/);
}

/** What is wrong by these rules. The product has no frames, so that one run in the page sees all of it ("legacy mode"). */
async function findFaults(page: Page, runOnly: { type: 'tag' | 'rule'; values: string[] }): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ runOnly, resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** The ids that the addresses above stand for. */
async function firstIds(page: Page): Promise<Record<string, string>> {
  const idOf = async (path: string): Promise<string> => {
    const { body } = await callFrom(page, `GET /api/v1/${path}`);
    const [first] = Array.isArray(body) ? body : (body as { items: { id: string }[] }).items; // lists come bare or as a page
    return first.id;
  };
  const [session, flow, new_flow, enhancement, rejected] = await Promise.all([
    idOf('ai-sessions?status=resolved'),
    idOf('flows'),
    idOf('flow-proposals?status=pending&type=new_flow'),
    idOf('flow-proposals?status=pending&type=enhancement'),
    idOf('flow-proposals?status=rejected'),
  ]);
  const { body } = await callFrom(page, `GET /api/v1/flows/${flow}`);
  return { session, flow, new_flow, enhancement, rejected, root: (body as { tree_structure: { id: string } }).tree_structure.id }; // a flow has a root
}
