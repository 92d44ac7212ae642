import { CircleAlert } from 'lucide-react';
import { Callout } from '../ui/callout.tsx';

/** Why a form was refused, over its button. */
export function FormFault({ error }: { error: Error | null }) {
  if (!error) return null;
  return (
    <Callout tone="negative" icon={CircleAlert} role="alert" data-testid="form-fault">
      {error.message}
    </Callout>
  );
}
