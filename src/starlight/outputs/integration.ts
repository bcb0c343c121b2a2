import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { sitemapFiles } from '../../outputs/sitemap.ts';
import { count } from '../../source/report.ts';
import { failingClearly } from '../failures/clear-failures.ts';
import { readLibrary } from '../library-file.ts';
import { tellLinksValidator } from '../links-validator.ts';
import { otherPages } from '../other-pages.ts';
import type { NeedsOfSite } from '../page-sources/needs.ts';
import { startScan } from '../page-sources/start-scan.ts';
import type { RebuildIntegration } from '../rebuild/integration.ts';
import type { Settings } from '../settings.ts';
import { isWorthAThread } from '../worth-a-thread.ts';
import { hostFiles } from '../write-headers.ts';
import { finishFiles } from './finish-files.ts';
import { startMaking } from './start-making.ts';

const STARLIGHT_ROUTE = '/[...slug]';

/** Puts the files for programs into a built site: made beside Astro's work, where that is worth it. */
export function outputsIntegration(
	settings: Settings,
	root: URL,
	rebuild: RebuildIntegration['rebuild'],
): AstroIntegration {
	let cacheDir = root;
	let made: ReturnType<typeof startMaking> | undefined;
	let scanned: (() => Promise<NeedsOfSite>) | undefined;
	const hasPolicy = settings.contentSecurityPolicy !== false;
	// Astro empties the folder of the site when a build has begun, and others read it before we do.
	const into = () => fileURLToPath(new URL('known-issues.files/', cacheDir));
	return {
		name: 'starlight-known-issues/outputs',
		hooks: {
			'astro:config:done': ({ config }) => {
				cacheDir = config.cacheDir;
			},
			// The content has been loaded, and nearly all that the build does is still to come.
			'astro:build:start': () => {
				const earlier = rebuild()?.earlier;
				const making = { settings, root: fileURLToPath(root), into: into(), ...(earlier && { earlier }) };
				made = startMaking(making, isWorthAThread(settings.libraryFile));
			},
			// Before any other integration looks at what was built.
			'astro:build:generated': ({ dir }) => {
				const { library } = readLibrary(settings.libraryFile);
				tellLinksValidator(library, fileURLToPath(dir), fileURLToPath(root));
				if (hasPolicy) scanned = startScan(fileURLToPath(dir), isWorthAThread(settings.libraryFile));
			},
			'astro:build:done': failingClearly(async ({ dir, pages, assets, logger: anyones }) => {
				const logger = anyones.fork('starlight-known-issues');
				const { library } = readLibrary(settings.libraryFile);
				const { remembered, ...files } = await made!();
				rebuild()?.madeFiles(remembered);
				const written = await finishFiles({
					dir,
					from: into(),
					made: files,
					starlightFiles: assets.get(STARLIGHT_ROUTE) ?? [],
					lists: () => sitemapFiles(library, otherPages(pages, library, dir)),
					last: async () => {
						// A build in which all pages are left to a server generates none.
						const scan = hasPolicy ? (scanned ?? startScan(fileURLToPath(dir), false)) : undefined;
						return hostFiles(library, dir, settings, logger, await scan?.());
					},
				});
				if (written.kept.length > 0) {
					logger.warn(`The site has its own ${written.kept.join(', ')}: ours was not written in its place.`);
				}
				logger.info(
					`${count(library.issues.length, 'issue')}: ${written.files} files for programs, ${Math.round(written.bytes / 1024)} KB`,
				);
			}),
		},
	};
}
