import { plural } from '../../ui/words.ts';
import type { EditSource } from './use-edit-source.ts';

/** What came since a draft was begun: the flow moved on, the proposal grew; null when neither did, or it was merged since. */
export function draftNews(edited: EditSource, present: EditSource): string | null {
  const news = [movedOn(edited.liveVersion, present.liveVersion), changed(edited, present)].filter((said) => said !== null);
  return news.length > 0 ? news.join(' ') : null;
}

function movedOn(edited: number | null, present: number | null): string | null {
  if (present === null) return edited === null ? null : 'The flow it changes is gone since: it would become a flow of its own.';
  return edited === null || edited < present ? `The flow has moved on since: it is at version ${present} now.` : null;
}

function changed({ proposal }: EditSource, { proposal: present }: EditSource): string | null {
  if (proposal.version >= present.version) return null;
  return `The proposal has changed since: it rests on ${plural(present.supporting_session_count, 'session')} now.`;
}
