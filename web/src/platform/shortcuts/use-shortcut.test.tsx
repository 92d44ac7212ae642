import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SHORTCUT_IDS, SHORTCUTS } from './catalogue.ts';
import { KeyHint } from './key-hint.tsx';
import { assignKey, changeKeySettings } from './key-settings.ts';
import { listenForShortcuts, useShortcut } from './use-shortcut.ts';

let stop: () => void;
let pressed: string[];
beforeEach(() => {
  pressed = [];
  stop = listenForShortcuts();
});
afterEach(() => {
  stop();
  changeKeySettings({ enabled: true, keys: {} });
});

function Queue() {
  useShortcut('review.next', () => pressed.push('next'));
  useShortcut('review.previous', () => pressed.push('previous'));
  return (
    <>
      <input aria-label="Notes" />
      <KeyHint id="review.next" />
    </>
  );
}

describe('single-key shortcuts', () => {
  it('run while their component is on the page, and not after', async () => {
    const { unmount } = render(<Queue />);
    await userEvent.keyboard('jk');
    unmount();
    await userEvent.keyboard('j');
    expect(pressed).toEqual(['next', 'previous']);
  });

  it('stay silent while somebody types, and with Ctrl held', async () => {
    render(<Queue />);
    await userEvent.type(screen.getByLabelText('Notes'), 'jk');
    await userEvent.click(document.body);
    await userEvent.keyboard('{Control>}j{/Control}');
    expect(pressed).toEqual([]);
    expect(screen.getByLabelText<HTMLInputElement>('Notes').value).toBe('jk');
  });

  it('stay silent under an open dialog', async () => {
    render(
      <>
        <Queue />
        <div role="dialog" data-state="open" />
      </>,
    );
    await userEvent.keyboard('j');
    expect(pressed).toEqual([]);
  });

  it('obey another key, show it, and keep it in this browser', async () => {
    render(<Queue />);
    act(() => void assignKey('review.next', 'n'));
    await userEvent.keyboard('jn');
    expect(pressed).toEqual(['next']);
    expect(screen.getByText('N')).toBeTruthy();
    expect(localStorage.getItem('flowpilot.keys')).toContain('"review.next":"n"');
  });

  it('can be switched off, all of them or one', async () => {
    render(<Queue />);
    act(() => void assignKey('review.next', ''));
    await userEvent.keyboard('jk');
    act(() => changeKeySettings({ enabled: false }));
    await userEvent.keyboard('jk');
    expect(pressed).toEqual(['previous']);
  });

  it('refuse a key that another shortcut of the same place has', () => {
    expect(assignKey('review.next', 'k')).toBe('review.previous');
    expect(assignKey('review.next', '?')).toBe('app.help');
  });

  it('have no two defaults that collide', () => {
    const places = SHORTCUT_IDS.map((id) => `${SHORTCUTS[id].group} ${SHORTCUTS[id].key}`);
    expect(new Set(places).size).toBe(places.length);
  });
});
