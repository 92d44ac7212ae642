import { type ReactNode, useEffect } from 'react';
import { Mark } from '../ui/mark.tsx';
import { Panel, PanelBody } from '../ui/panel.tsx';

/** The frame of the pages before the product: one task in the middle. */
export function VisitorFrame({
  title,
  intro,
  children,
  below,
}: {
  title: string;
  intro?: ReactNode;
  children: ReactNode;
  below?: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} · FlowPilot`;
  }, [title]);
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center gap-4 px-4 py-8">
      <p className="flex items-center gap-2 text-lg font-semibold">
        <Mark className="size-7" />
        FlowPilot
      </p>
      <Panel>
        <PanelBody className="space-y-4 p-6">
          <div>
            <h1 className="text-xl font-semibold">{title}</h1>
            {intro && <p className="mt-1 text-muted">{intro}</p>}
          </div>
          {children}
        </PanelBody>
      </Panel>
      {below}
    </main>
  );
}
