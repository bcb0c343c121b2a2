import { createRequire } from 'node:module';

/** The version of this package, and the versions of Node, Astro and Starlight that it needs. */
export const { version, engines, peerDependencies } = createRequire(import.meta.url)('../package.json') as {
	version: string;
	engines: { node: string };
	peerDependencies: Record<string, string>;
};
