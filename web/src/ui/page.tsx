import { type ReactNode, useEffect, useRef } from 'react';
import { classNames } from './class-names.ts';

export interface PageProps {
  /** The page's heading and the window's title. */
  title: string;
  /** Stands in place of the plain heading text where it is more than words. */
  heading?: ReactNode;
  /** Stands above the heading: the way back to where this belongs. */
  above?: ReactNode;
  intro?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  /** `wide` for comparing, `narrow` for deciding; `full` leaves the frame to the page. */
  width?: 'narrow' | 'medium' | 'wide' | 'full';
  /** Leaves the focus alone: for pages whose first field takes it. */
  keepFocus?: boolean;
}

const WIDTHS = { narrow: 'max-w-2xl', medium: 'max-w-4xl', wide: 'max-w-[1200px]', full: 'max-w-none' } as const;

/** A page: one heading, which takes the focus on arrival so that a screen reader says where one is. */
export function Page({ title, heading, above, intro, actions, children, width = 'wide', keepFocus = false }: PageProps) {
  const h1 = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · FlowPilot`;
  }, [title]);
  useEffect(() => {
    if (!keepFocus && !document.activeElement?.closest('[role=dialog]')) h1.current?.focus({ preventScroll: true });
  }, [keepFocus]);
  return (
    <div className={classNames('mx-auto w-full px-4 py-5 md:px-8 md:py-7', WIDTHS[width])}>
      {above && <div className="mb-1.5 text-sm">{above}</div>}
      <header className="mb-5 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 max-w-full">
          <h1 ref={h1} tabIndex={-1} className="text-xl font-semibold">
            {heading ?? title}
          </h1>
          {intro && <div className={classNames('mt-1 text-muted', width !== 'full' && 'max-w-2xl')}>{intro}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
