import { accountsContract, type Member } from '@flowpilot/core/accounts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../platform/call.ts';
import { Button } from '../ui/button.tsx';
import { CopyField } from '../ui/copy-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { RelativeTime } from '../ui/relative-time.tsx';
import { SkeletonText } from '../ui/skeleton.tsx';

/** Makes a link with which a member sets a new password, for an owner to hand over. */
export function PasswordLinkDialog({
  open,
  onOpenChange,
  member,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  member: Member;
}) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={`New password for ${member.name}`}
      description="Hand this link over yourself. Whoever has it can set the password."
      footer={<Button onClick={() => onOpenChange(false)}>Done</Button>}
    >
      <FreshLink userId={member.user_id} />
    </Dialog>
  );
}

function FreshLink({ userId }: { userId: string }) {
  const link = useQuery({
    queryKey: ['password-link', userId],
    queryFn: () => call(accountsContract.passwordLink, { id: userId }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (link.isError) return <ErrorState title="No link could be made" error={link.error} onRetry={() => link.refetch()} />;
  if (!link.data) return <SkeletonText lines={2} />;
  return (
    <div className="space-y-2">
      <CopyField value={link.data.link} label="Link for a new password" testId="password-link-value" />
      <p className="text-sm text-muted">
        It stops working <RelativeTime at={link.data.expires_at} />.
      </p>
    </div>
  );
}
