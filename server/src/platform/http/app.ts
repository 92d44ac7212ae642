import type { Endpoint } from '@flowpilot/core/kernel';
import type { FastifyInstance } from 'fastify';
import type { Platform } from '../platform.ts';
import type { Authenticate, Caller } from './caller.ts';

declare module 'fastify' {
  interface FastifyInstance {
    platform: Platform;
    authenticate: Authenticate;
    /** Every endpoint that was served, for the OpenAPI document and the tests that walk them all. */
    endpoints: Endpoint[];
  }
  interface FastifyContextConfig {
    /** Whether the body is taken as it comes, and what came is kept batch by batch. */
    isStream?: boolean;
  }
  interface FastifyRequest {
    caller: Caller | null;
  }
}

/** The HTTP application that route modules are mounted on. */
export type App = FastifyInstance;
