import { findFaults } from '@flowpilot/core/flows';
import { describe, expect, it } from 'vitest';
import type { ApiClient } from '../driver/api-client.ts';
import { engines } from '../driver/engines.ts';
import { waitUntilAnalysed } from '../driver/wait-until-analysed.ts';
import { type Aftermath, surviveCrashes } from './crash-scenario.ts';

const KILLS = 20;

// Side by side: on PostgreSQL most of the time goes into waiting until a dead worker's lease is over.
describe.concurrent.each(engines)('processes killed on $name', ({ options }) => {
  it(`lose no accepted session, analyse none twice and leave no half-published flow in ${KILLS} kills`, { timeout: 600_000 }, async () => {
    const after = await surviveCrashes({ ...options, kills: KILLS, random: Math.random });
    try {
      for (const what of ['import', 'analysis', 'review'])
        expect(after.struck.filter((one) => one === what).length, what).toBeGreaterThanOrEqual(3);
      const status = await waitUntilAnalysed(after.api, 120);
      expect(status).toMatchObject({ pending: 0, analyzing: 0, failed: 0, analyzed: after.sent.length });
      await expectEverySessionOnce(after);
      await expectWholeFlows(after);
      await expectOneAnalysisEach(after);
    } finally {
      await after.stop();
    }
  });
});

async function expectEverySessionOnce({ api, accepted, sent }: Aftermath): Promise<void> {
  const kept = (await api.all<{ external_id: string }>('/api/v1/ai-sessions')).map((session) => session.external_id);
  expect(new Set(kept).size).toBe(kept.length);
  expect([...accepted].filter((id) => !kept.includes(id))).toEqual([]);
  expect(kept.length).toBe(sent.length);
}

async function expectWholeFlows({ api }: Aftermath): Promise<void> {
  for (const { id } of await api.all<{ id: string }>('/api/v1/flows')) {
    const flow = await api.get<{ version: number; tree_structure: unknown }>(`/api/v1/flows/${id}`);
    const versions = await api.all<{ number: number }>(`/api/v1/flows/${id}/versions`);
    expect(findFaults(flow.tree_structure)).toEqual([]);
    expect(versions.map((version) => version.number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: flow.version }, (_, at) => at + 1),
    );
    expect((await api.all(`/api/v1/flows/${id}/evidence`)).length).toBeGreaterThan(0);
  }
}

/** Each analysis lands in exactly one proposal (a new one, one that grew, or a record of reinforcement). */
async function expectOneAnalysisEach({ api, sent }: Aftermath): Promise<void> {
  const proposals = await allProposals(api);
  expect(proposals.reduce((sum, proposal) => sum + proposal.supporting_session_count, 0)).toBe(sent.length);
  for (const proposal of proposals.filter(({ status }) => status === 'approved')) {
    const detail = await api.get<{ published_flow_id: string | null }>(`/api/v1/flow-proposals/${proposal.id}`);
    expect(detail.published_flow_id).not.toBeNull();
  }
}

interface Summary {
  id: string;
  status: string;
  supporting_session_count: number;
}

async function allProposals(api: ApiClient): Promise<Summary[]> {
  const all: Summary[] = [];
  for (let skip = 0; ; skip += 100) {
    const page = await api.get<Summary[]>(`/api/v1/flow-proposals?limit=100&skip=${skip}`);
    all.push(...page);
    if (page.length < 100) return all;
  }
}
