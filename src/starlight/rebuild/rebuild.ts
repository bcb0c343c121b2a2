import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegrationLogger, AstroPrerenderer } from 'astro';
import type { BuildAside } from './build-aside.ts';
import { codeDigest } from './code-digest.ts';
import type { EarlierFiles } from './earlier-build.ts';
import { readMade, writeMade, type Made } from './made.ts';
import { ownInfluence } from './own-influences.ts';
import type { PageBundle } from './page-bundle.ts';
import { pagesPrerenderer } from './pages-prerenderer.ts';

/** A build that takes over what would come out as in the last one. */
export interface Rebuild {
	/** The other files of the last build. */
	earlier: Omit<EarlierFiles, 'into'>;
	/** Is told of files that a later build may take over. */
	madeFiles: (files: Made['files']) => void;
	/** Is told of the code that renders pages. */
	bundled: (bundle: PageBundle) => void;
	/** Takes pages from the last build. */
	prerenderer: (usual: AstroPrerenderer) => AstroPrerenderer;
	/** How many pages came from the last build so far. */
	pagesTaken: () => number;
	/** Remembers for the next build what this one made, once its site is in place. */
	remember: () => void;
}

/**
 * Opens the last build.
 *
 * @param takesOver whether anything may be taken from it; it is remembered for the next in any case
 */
export function openRebuild(
	{ dist }: BuildAside,
	{ root, cacheDir, integrations }: AstroConfig,
	takesOver: boolean,
	logger: Pick<AstroIntegrationLogger, 'info'>,
): Rebuild {
	const file = fileURLToPath(new URL('known-issues.build.json', cacheDir));
	// `astro build --force` removes Astro's own store, and leaves no other trace.
	const isForced = !existsSync(new URL('data-store.json', cacheDir));
	const from = takesOver && !isForced && existsSync(dist) ? dist : undefined;
	const last = from === undefined ? { files: {}, pages: {} } : readMade(file);
	const made: Made = { files: {}, pages: {} };
	let bundle: PageBundle | undefined;
	let taken = 0;
	const code = () => {
		if (!bundle) return undefined;
		const own = ownInfluence(bundle, OWN_FOLDER);
		if (!own) return codeDigest(bundle, fileURLToPath(root));
		logger.info(
			`Every page is rendered anew: ${own.module} uses ${own.uses}, so that pages may change while the content does not.`,
		);
		return undefined;
	};
	return {
		earlier: { from, files: last.files, mayLink: !integrations.some(mayWrite) },
		madeFiles: (files) => (made.files = files),
		bundled: (found) => (bundle = found),
		prerenderer: (usual) =>
			pagesPrerenderer(usual, { from, pages: last.pages, code }, made.pages, () => (taken += 1)),
		pagesTaken: () => taken,
		remember: () => writeMade(file, made),
	};
}

// What these write are new files.
const WRITERS_OF_NEW_FILES =
	/^(?:@astrojs\/(?:starlight|sitemap|mdx)|astro-expressive-code|starlight-known-issues(?:\/(?:failures|last|outputs|rebuild|summary))?|starlight-links-validator)$/;

/** Whether an integration may change files that are there already, such as one that compresses them. */
function mayWrite({ name, hooks }: AstroConfig['integrations'][number]): boolean {
	const isThereAtTheEnd = hooks['astro:build:generated'] ?? hooks['astro:build:done'];
	return isThereAtTheEnd !== undefined && !WRITERS_OF_NEW_FILES.test(name);
}

const OWN_FOLDER = fileURLToPath(new URL('../../', import.meta.url));
