import { Refusal, type Role } from '../kernel/index.ts';
import type { Member } from './account.ts';

/** Where a member stands, as far as the account's rules go. */
export type Standing = Pick<Member, 'user_id' | 'role' | 'status'>;

/** What is to become of a member; what is absent stays. */
export interface MemberChange {
  role?: Role | undefined;
  status?: Member['status'] | undefined;
}

/** Why a member cannot be changed so, null when they can: an account always keeps an active owner. */
export function whyNotChangeMember(member: Standing, change: MemberChange, members: readonly Standing[]): Refusal | null {
  const after = { ...member, role: change.role ?? member.role, status: change.status ?? member.status };
  const others = members.filter(({ user_id }) => user_id !== member.user_id);
  if (isActiveOwner(after) || !isActiveOwner(member) || others.some(isActiveOwner)) return null;
  return new Refusal('wrong_state', 'This is the last owner. Make somebody else an owner first.');
}

const isActiveOwner = ({ role, status }: Pick<Standing, 'role' | 'status'>): boolean => role === 'owner' && status === 'active';
