import { Check, type LucideIcon } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';

const itemLook =
  'flex min-h-8 cursor-pointer items-center gap-2 rounded-control px-2 text-base outline-none select-none data-disabled:opacity-50 data-highlighted:bg-hover pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0';

/** A list of actions behind one button. */
export function Menu({ trigger, children, align = 'end' }: { trigger: ReactElement; children: ReactNode; align?: 'start' | 'end' }) {
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) max-w-80 min-w-44 overflow-y-auto rounded-panel border border-line bg-raised p-1 shadow-overlay"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

export interface MenuItemProps {
  children: ReactNode;
  onSelect: () => void;
  icon?: LucideIcon;
  danger?: boolean;
  disabled?: boolean;
  testId?: string;
}

/** One action of a menu. */
export function MenuItem({ children, onSelect, icon: Icon, danger = false, disabled = false, testId }: MenuItemProps) {
  return (
    <DropdownMenu.Item
      disabled={disabled}
      onSelect={onSelect}
      className={classNames(itemLook, danger && 'text-negative')}
      data-testid={testId}
    >
      {Icon && <Icon aria-hidden />}
      {children}
    </DropdownMenu.Item>
  );
}

/** One of several states, the present one ticked. */
export function MenuChoice({
  children,
  onSelect,
  selected,
  testId,
}: {
  children: ReactNode;
  onSelect: () => void;
  selected: boolean;
  testId?: string;
}) {
  return (
    <DropdownMenu.CheckboxItem checked={selected} onSelect={onSelect} className={itemLook} data-testid={testId}>
      <Check aria-hidden className={classNames(!selected && 'invisible')} />
      <span className="min-w-0 truncate">{children}</span>
    </DropdownMenu.CheckboxItem>
  );
}

/** A name over a group of items. */
export function MenuLabel({ children }: { children: ReactNode }) {
  return <DropdownMenu.Label className="px-2 pt-1.5 pb-1 text-xs font-medium text-muted">{children}</DropdownMenu.Label>;
}

/** A line between groups. */
export function MenuLine() {
  return <DropdownMenu.Separator className="mx-1 my-1 h-px bg-line" />;
}
