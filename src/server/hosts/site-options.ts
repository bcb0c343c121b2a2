import type { AppOptions } from '../app.ts';

/** How a built site is served by a host that compresses by itself. */
export type SiteOptions = Omit<AppOptions, 'compressors'>;
