import { z } from 'zod';

/** A moment on the wire: UTC, ISO 8601. */
export const Timestamp = z.iso.datetime({ offset: true });
