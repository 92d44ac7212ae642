import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Page } from '../ui/page.tsx';
import { Panel } from '../ui/panel.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

/** For an address that leads nowhere. */
export function NotFoundPage() {
  return (
    <Page title="Page not found" width="medium">
      <Panel>
        <EmptyState icon={Compass} title="There is no page at this address" action={<ButtonLink to="/">Go to Home</ButtonLink>}>
          The link may be old or mistyped.
        </EmptyState>
      </Panel>
    </Page>
  );
}

/** For a page that broke; the rest of the product stays usable. */
export function DefectPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Page title="This page could not be shown" width="medium">
      <Panel>
        <ErrorState
          title="Something in this page failed"
          error={error}
          onRetry={retry}
          action={<ButtonLink to="/">Go to Home</ButtonLink>}
        />
      </Panel>
    </Page>
  );
}

/** While the code of a page is on its way. */
export function PagePending() {
  return (
    <div className="mx-auto max-w-[1200px] px-4 py-7 md:px-8">
      <SkeletonRows label="Loading the page" />
    </div>
  );
}
