import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { recoverBuilt } from '../../source/built-folder.ts';
import { count } from '../../source/report.ts';
import type { ResolvedOptions } from '../options.ts';
import { buildAside, ignoreBuilds, type BuildAside } from './build-aside.ts';
import { bundlePlugin } from './bundle-plugin.ts';
import { lastIntegration } from './last-integration.ts';
import { nameRealFolder } from './name-real-folder.ts';
import { openRebuild, type Rebuild } from './rebuild.ts';

/** What builds have to do with the one before. */
export interface RebuildIntegration {
	integration: AstroIntegration;
	/** What files can be taken over; undefined until Astro's config is complete, and where none can. */
	rebuild: () => Pick<Rebuild, 'earlier' | 'madeFiles'> | undefined;
}

/**
 * Lets a build leave the last good site as it is until the new one is complete, and take over from it
 * what would come out the same.
 */
export function rebuildIntegration(build: ResolvedOptions['build']): RebuildIntegration {
	let aside: BuildAside | undefined;
	let rebuild: Rebuild | undefined;
	const integration: AstroIntegration = {
		name: 'starlight-known-issues/rebuild',
		hooks: {
			'astro:config:setup': ({ config, command, updateConfig }) => {
				if (command === 'dev') updateConfig(ignoreBuilds(config));
				if (command === 'preview') recoverBuilt(fileURLToPath(config.outDir));
				if (command !== 'build' || build === 'in-place') return;
				aside = buildAside(config);
				if (!aside) return;
				const { outDir, finish } = aside;
				const last = lastIntegration(({ dir, logger }) => {
					// Where an adapter came in late, Astro built in the folders that it asked for.
					if (fileURLToPath(dir) !== fileURLToPath(outDir)) return;
					finish(logger);
					rebuild?.remember();
				});
				const bundled = bundlePlugin((bundle) => rebuild?.bundled(bundle));
				updateConfig({ outDir, integrations: [last], vite: { plugins: [bundled] } });
			},
			'astro:config:done': ({ config, logger }) => {
				if (aside) rebuild = openRebuild(aside, config, build === 'incremental', logger);
			},
			'astro:build:start': ({ logger, setPrerenderer }) => {
				if (aside) nameRealFolder(logger, aside.into, aside.dist);
				if (rebuild) setPrerenderer(rebuild.prerenderer);
			},
			'astro:build:generated': ({ logger }) => {
				const taken = rebuild?.pagesTaken() ?? 0;
				if (taken > 0) logger.info(`${count(taken, 'page')} as in the last build.`);
			},
		},
	};
	return { integration, rebuild: () => rebuild };
}
