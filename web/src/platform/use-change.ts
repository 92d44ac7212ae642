import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toastDone, toastProblem } from '../ui/toasts.tsx';

export interface Change<I, O> {
  run: (input: I) => Promise<O>;
  /** The paths of the endpoints whose answers are old afterwards. */
  outdates: string[];
  /** What to say when it is done; nothing where the page shows it. */
  done?: string;
  /** What to say when it is not, e.g. "The role was not changed". */
  failed: string;
}

/** A change that says how it went and refreshes what it made old. */
export function useChange<I, O>({ run, outdates, done, failed }: Change<I, O>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: () => done && toastDone(done),
    onError: (error) => toastProblem(failed, error),
    onSettled: () => Promise.all(outdates.map((path) => queryClient.invalidateQueries({ queryKey: [path] }))),
  });
}
