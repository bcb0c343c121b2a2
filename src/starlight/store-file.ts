import { fileURLToPath } from 'node:url';
import type { HookParameters } from 'astro';
import type { Plugin } from 'vite';

const STORE = '\0astro:data-layer-content';
const ASTROS_PLUGIN = 'astro-content-virtual-mod-plugin';
// What stands in Astro's own plugin while it makes such a module of such a file.
const ASTROS_WAY = 'export default JSON.parse(';

/** What Astro says about a build once its config is done. */
export type Build = Pick<HookParameters<'astro:config:done'>, 'config' | 'buildOutput'>;

/**
 * Lets the pages of a build read Astro's data store as the file that it is. Otherwise it is bundled as
 * a JavaScript module: at 1,000 issues in two languages that takes two seconds and 300 MB more, and
 * both grow with the issues.
 *
 * It leans on how Astro keeps its store, so everything is left to Astro where its plugin is not the
 * one that is known, and where what is built may run on another machine.
 */
export function storeFilePlugin(build: () => Build | undefined): Plugin {
	let isKnown = false;
	return {
		name: 'starlight-known-issues:store-file',
		apply: 'build',
		enforce: 'pre',
		configResolved: ({ plugins }) => {
			isKnown = plugins.some(isAstros);
		},
		load: {
			order: 'pre',
			filter: { id: new RegExp(`^${STORE}$`) },
			handler: () => {
				const made = build();
				if (!isKnown || !made || !staysHere(made)) return undefined;
				const file = JSON.stringify(fileURLToPath(new URL('data-store.json', made.config.cacheDir)));
				return {
					code: `import { readFileSync } from 'node:fs';\nexport default JSON.parse(readFileSync(${file}, 'utf8'));`,
					map: { mappings: '' },
					// As Astro marks it, so that other content alone is no other code.
					meta: { astroIncremental: { kind: 'content-data' } },
				};
			},
		},
	};
}

/** Whether all that is built runs in the process that builds, with the store in one file. */
function staysHere({ config, buildOutput }: Build): boolean {
	const { collectionStorage } = config.experimental;
	const isOneFile = collectionStorage === undefined || collectionStorage === 'single-file';
	return buildOutput === 'static' && !config.adapter && isOneFile;
}

function isAstros({ name, load }: Plugin): boolean {
	return (
		name === ASTROS_PLUGIN &&
		typeof load === 'object' &&
		String(load.handler).includes(ASTROS_WAY) &&
		String(load.handler).includes('createContentDataIncrementalMetadata')
	);
}
