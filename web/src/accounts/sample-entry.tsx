import { accountsContract } from '@flowpilot/core/accounts';
import { useMutation } from '@tanstack/react-query';
import { FlaskConical } from 'lucide-react';
import { call } from '../platform/call.ts';
import { Button } from '../ui/button.tsx';
import { Panel, PanelBody } from '../ui/panel.tsx';
import { FormFault } from './form-fault.tsx';
import { useArrive } from './use-arrive.ts';

/** One click into the account with sample data. */
export function SampleEntry() {
  const arrive = useArrive();
  const enter = useMutation({ mutationFn: async () => arrive(await call(accountsContract.signInToSample, { as: 'owner' })) });
  return (
    <Panel>
      <PanelBody className="space-y-3 px-6">
        <div>
          <h2 className="font-semibold">Look around first</h2>
          <p className="text-muted">
            A sample account of an IT support team: past sessions, flows, and proposals to review. Nothing in it is real.
          </p>
        </div>
        <FormFault error={enter.error} />
        <Button
          icon={FlaskConical}
          size="large"
          className="w-full"
          busy={enter.isPending}
          onClick={() => enter.mutate()}
          data-testid="enter-sample"
        >
          Enter the sample account
        </Button>
      </PanelBody>
    </Panel>
  );
}
