import type { Team } from '@flowpilot/core/accounts';

/** The choices of a field for a team: none, or one of the account's. */
export function TeamOptions({ teams }: { teams: readonly Team[] }) {
  return (
    <>
      <option value="">None</option>
      {teams.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </>
  );
}
