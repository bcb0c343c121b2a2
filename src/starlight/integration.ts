import type { AstroIntegration } from 'astro';
import { serveOutputs, showProblems } from './dev-server.ts';
import { readLibrary } from './library-file.ts';
import type { Settings } from './settings.ts';
import { settingsPlugin } from './vite-plugin.ts';
import { writeOutputs } from './write-outputs.ts';

const FASTER_CONCURRENCY = 16;

/** The part of the plugin that talks to Astro: settings for Vite, outputs in build and development. */
export function integration(
	settings: Settings,
	markdownForms: string | undefined,
	root: URL,
): AstroIntegration {
	return {
		name: 'starlight-known-issues',
		hooks: {
			'astro:config:setup': ({ config, updateConfig }) => {
				updateConfig({
					vite: { plugins: [settingsPlugin(settings, markdownForms, root)] },
					...(config.build.concurrency === 1 && { build: { concurrency: FASTER_CONCURRENCY } }),
				});
			},
			'astro:server:setup': ({ server }) => {
				serveOutputs(server, settings, root);
				showProblems(server, settings);
			},
			'astro:build:done': async ({ dir, logger }) => {
				const { library } = readLibrary(settings.libraryFile);
				const { files, bytes } = await writeOutputs(library, dir, root);
				logger.info(
					`${library.issues.length} issues: ${files} files for programs, ${Math.round(bytes / 1024)} KB`,
				);
			},
		},
	};
}
