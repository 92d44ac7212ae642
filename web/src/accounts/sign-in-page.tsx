import { accountsContract, type Instance } from '@flowpilot/core/accounts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queryFor } from '../platform/queries.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { SkeletonText } from '../ui/skeleton.tsx';
import { linkLook } from '../ui/text-link.tsx';
import { FirstRunForm } from './first-run-form.tsx';
import { SampleEntry } from './sample-entry.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { VisitorFrame } from './visitor-frame.tsx';

/** Signing in; on a fresh instance, its first account; where there is sample data, one click into it. */
export function SignInPage() {
  const instance = useQuery(queryFor(accountsContract.instance, {}));
  if (instance.isError) {
    return (
      <VisitorFrame title="Sign in">
        <ErrorState title="The server does not answer" error={instance.error} onRetry={() => instance.refetch()} />
      </VisitorFrame>
    );
  }
  if (!instance.data) {
    return (
      <VisitorFrame title="Sign in">
        <SkeletonText lines={4} />
      </VisitorFrame>
    );
  }
  return <Entry instance={instance.data} />;
}

/** A fresh instance asks for its first account; whoever was invited into the sample account has a password already. */
function Entry({ instance: { is_fresh, sample_sign_in, version } }: { instance: Instance }) {
  const [hasPassword, setHasPassword] = useState(!is_fresh);
  const below = (
    <>
      {sample_sign_in && <SampleEntry />}
      <p className="text-center text-xs text-faint">FlowPilot {version}</p>
    </>
  );
  return hasPassword ? (
    <VisitorFrame title="Sign in" below={below}>
      <SignInForm />
    </VisitorFrame>
  ) : (
    <VisitorFrame
      title="Set up FlowPilot"
      intro="Nobody has an account here yet. Create yours; you become its owner and can invite others."
      below={below}
    >
      <FirstRunForm />
      <p className="text-center text-sm">
        <button type="button" className={linkLook} onClick={() => setHasPassword(true)} data-testid="has-password">
          I have a password already
        </button>
      </p>
    </VisitorFrame>
  );
}
