import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { count } from '../source/report.ts';
import { writeSiteRoutes } from '../source/site-settings.ts';
import { codeComponentPlugin } from './code-options.ts';
import { serveOutputs, showProblems } from './dev-server.ts';
import { failingClearly } from './failures/clear-failures.ts';
import { readLibrary } from './library-file.ts';
import { tellLinksValidator } from './links-validator.ts';
import { otherPages, otherRoutes } from './other-pages.ts';
import { finishFiles } from './outputs/finish-files.ts';
import { startMaking } from './outputs/start-making.ts';
import { sitemapFiles } from '../outputs/sitemap.ts';
import { withBase } from '../outputs/urls.ts';
import { WORKER_FILE } from '../offline/config.ts';
import type { Settings } from './settings.ts';
import { inlineLimit } from './script-files.ts';
import { storeFilePlugin, type Setup } from './store-file.ts';
import type { NeedsOfSite } from './page-sources/needs.ts';
import { startScan } from './page-sources/start-scan.ts';
import { settingsPlugin } from './vite-plugin.ts';
import { isWorthAThread } from './worth-a-thread.ts';
import { hostFiles } from './write-headers.ts';

const FASTER_CONCURRENCY = 16;
const STARLIGHT_ROUTE = '/[...slug]';

/** The part of the plugin that talks to Astro: settings for Vite, outputs in build and development. */
export function integration(
	settings: Settings,
	markdownForms: string | undefined,
	root: URL,
): AstroIntegration {
	let publicDir = root;
	let cacheDir = root;
	let ownRoutes: RegExp[] = [];
	let made: ReturnType<typeof startMaking> | undefined;
	let scanned: (() => Promise<NeedsOfSite>) | undefined;
	const hasPolicy = settings.contentSecurityPolicy !== false;
	// Astro empties the folder of the site when a build has begun, and others read it before we do.
	const ownFiles = () => fileURLToPath(new URL('known-issues.files/', cacheDir));
	let setup: Setup | undefined;
	let isDevelopment = false;
	return {
		name: 'starlight-known-issues',
		hooks: {
			'astro:config:setup': ({ config, command, updateConfig, injectScript }) => {
				publicDir = config.publicDir;
				isDevelopment = command === 'dev';
				cacheDir = config.cacheDir;
				updateConfig({
					vite: {
						plugins: [
							settingsPlugin(settings, markdownForms, root),
							codeComponentPlugin(),
							storeFilePlugin(() => setup),
						],
						...(config.vite.build?.assetsInlineLimit === undefined && {
							build: { assetsInlineLimit: inlineLimit },
						}),
					},
					...(config.build.concurrency === 1 && { build: { concurrency: FASTER_CONCURRENCY } }),
				});
				if (settings.offline && command === 'build') injectScript('page', offlineScript(settings));
			},
			'astro:config:done': ({ config, buildOutput }) => {
				setup = { config, buildOutput, isDevelopment };
			},
			'astro:routes:resolved': ({ routes }) => {
				ownRoutes = routes
					.filter(({ origin }) => origin === 'project')
					.map(({ patternRegex }) => patternRegex);
				writeSiteRoutes(fileURLToPath(cacheDir), otherRoutes(routes));
			},
			'astro:server:setup': ({ server }) => {
				serveOutputs(server, settings, { root, publicDir, ownRoutes: () => ownRoutes });
				showProblems(server, settings, root);
			},
			// Before any other integration looks at what was built.
			'astro:build:generated': ({ dir }) => {
				const { library } = readLibrary(settings.libraryFile);
				tellLinksValidator(library, fileURLToPath(dir), fileURLToPath(root));
				if (hasPolicy) scanned = startScan(fileURLToPath(dir), isWorthAThread(settings.libraryFile));
			},
			// The content has been loaded, and nearly all that the build does is still to come.
			'astro:build:start': () => {
				const making = { settings, root: fileURLToPath(root), into: ownFiles() };
				made = startMaking(making, isWorthAThread(settings.libraryFile));
			},
			'astro:build:done': failingClearly(async ({ dir, pages, assets, logger }) => {
				const { library } = readLibrary(settings.libraryFile);
				const { files, bytes, kept } = await finishFiles({
					dir,
					from: ownFiles(),
					made: await made!(),
					starlightFiles: assets.get(STARLIGHT_ROUTE) ?? [],
					lists: () => sitemapFiles(library, otherPages(pages, library, dir)),
					last: async () => {
						// A build in which all pages are left to a server generates none.
						const scan = hasPolicy ? (scanned ?? startScan(fileURLToPath(dir), false)) : undefined;
						return hostFiles(library, dir, settings, logger, await scan?.());
					},
				});
				if (kept.length > 0) {
					logger.warn(`The site has its own ${kept.join(', ')}: ours was not written in its place.`);
				}
				logger.info(
					`${count(library.issues.length, 'issue')}: ${files} files for programs, ${Math.round(bytes / 1024)} KB`,
				);
			}),
		},
	};
}

function offlineScript({ site }: Settings): string {
	const module = fileURLToPath(new URL('../components/offline/start.js', import.meta.url));
	const worker = withBase(site, WORKER_FILE);
	return `import { start } from ${JSON.stringify(module)};\nstart(${JSON.stringify(worker)});`;
}
