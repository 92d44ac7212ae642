import { Toaster as Sonner, toast } from 'sonner';

/** Where toasts appear; mounted once by the shell. */
export function Toaster() {
  return (
    <Sonner
      position="top-right"
      style={{ fontFamily: 'inherit' }}
      closeButton
      mobileOffset={{ bottom: 72, left: 16, right: 16 }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'relative flex w-full max-[600px]:w-[calc(100%-2rem)] items-center gap-3 rounded-panel border border-line bg-raised px-4 py-3 text-base text-default shadow-overlay',
          content: 'min-w-0 flex-1',
          title: 'font-medium',
          description: 'text-sm text-muted',
          actionButton: 'shrink-0 rounded-control border border-line-strong/60 px-2.5 h-7 text-sm font-medium hover:bg-hover',
          closeButton:
            'absolute -top-2 -left-2 grid size-6 place-items-center rounded-full border border-line bg-raised text-muted hover:text-default',
          error: 'border-negative-line',
        },
      }}
    />
  );
}

/** Says that something was done. */
export const toastDone = (title: string, description?: string) => toast.success(title, description ? { description } : {});

/** Says that something failed, with the reason in words. */
export const toastProblem = (title: string, error?: unknown) =>
  toast.error(title, { description: error instanceof Error ? error.message : 'Try again in a moment.', duration: 8_000 });

/** Says that something was not done, why, and leads to what it was about; leaves the reader where they are. */
export const toastRefused = (title: string, { error, onShow }: { error: unknown; onShow: () => void }) =>
  toast.error(title, {
    description: error instanceof Error ? error.message : 'Try again in a moment.',
    duration: 12_000,
    action: { label: <span data-testid="show-refused">Show it</span>, onClick: onShow },
  });

/** Says what was done and offers to take it back for `seconds` (10). */
export const toastUndo = (
  title: string,
  { onUndo, description, seconds = 10 }: { onUndo: () => void; description?: string; seconds?: number },
) =>
  toast.success(title, {
    duration: seconds * 1000,
    action: { label: <span data-testid="undo">Undo</span>, onClick: onUndo },
    ...(description ? { description } : {}),
  });

/** Takes toasts away: one by its id, or all. */
export const dismissToast = (id?: string | number) => toast.dismiss(id);
