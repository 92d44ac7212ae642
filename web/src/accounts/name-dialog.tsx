import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { FormFault } from './form-fault.tsx';
import { NameForm } from './form-schemas.ts';

export interface NameDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  action: string;
  initial?: string;
  hint?: string;
  onName: (name: string) => Promise<unknown>;
  /** The paths of the endpoints whose answers are old afterwards. */
  outdates: string[];
}

/** Asks for a name and does with it what it was given to do; stays open when that is refused. */
export function NameDialog({ open, onOpenChange, title, ...task }: NameDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title}>
      <NameTask {...task} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

type NameTaskProps = Omit<NameDialogProps, 'open' | 'onOpenChange' | 'title'> & { onDone: () => void };

function NameTask({ action, initial = '', hint, onName, outdates, onDone }: NameTaskProps) {
  const queryClient = useQueryClient();
  const { register, handleSubmit, formState } = useForm<NameForm>({ resolver: zodResolver(NameForm), defaultValues: { name: initial } });
  const save = useMutation({
    mutationFn: ({ name }: NameForm) => onName(name),
    onSuccess: async () => {
      await Promise.all(outdates.map((path) => queryClient.invalidateQueries({ queryKey: [path] })));
      onDone();
    },
  });
  return (
    <form noValidate className="space-y-4" onSubmit={handleSubmit((filled) => save.mutate(filled))}>
      <Field label="Name" hint={hint} error={formState.errors.name?.message}>
        <Input autoComplete="off" data-testid="name-field" {...register('name')} />
      </Field>
      <FormFault error={save.error} />
      <div className="flex justify-end gap-2 pb-2">
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" look="primary" busy={save.isPending} data-testid="save-name">
          {action}
        </Button>
      </div>
    </form>
  );
}
