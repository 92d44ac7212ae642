import { accountsContract } from '@flowpilot/core/accounts';
import { flowsContract } from '@flowpilot/core/flows';
import { flywheelContract } from '@flowpilot/core/flywheel';
import type { Endpoint } from '@flowpilot/core/kernel';
import { proposalsContract } from '@flowpilot/core/proposals';
import { sessionsContract } from '@flowpilot/core/sessions';

/** Every endpoint that a contract declares. */
export const declaredEndpoints: readonly Endpoint[] = [
  accountsContract,
  sessionsContract,
  flowsContract,
  proposalsContract,
  flywheelContract,
].flatMap((contract) => Object.values<Endpoint>(contract));

/** How an endpoint is called in a list. */
export const nameOf = (endpoint: Endpoint): string => `${endpoint.method} ${endpoint.path}`;
