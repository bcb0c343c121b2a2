import { createRequire } from 'node:module';

/** The version of this package, and the versions of Astro and Starlight that it needs. */
export const { version, peerDependencies } = createRequire(import.meta.url)('../package.json') as {
	version: string;
	peerDependencies: Record<string, string>;
};
