import type { ViteUserConfig } from 'astro';
import type { BundledModule, PageBundle } from './page-bundle.ts';

type VitePlugin = NonNullable<ViteUserConfig['plugins']>[number];

/** Hands over the code that renders pages, once it is bundled. */
export function bundlePlugin(found: (bundle: PageBundle) => void): VitePlugin {
	return {
		name: 'starlight-known-issues:bundle',
		applyToEnvironment: ({ name }) => name === 'prerender',
		generateBundle({ dir }, output) {
			if (dir === undefined) return;
			const chunks = Object.values(output).filter((file) => file.type === 'chunk');
			const code = new Map(
				chunks.flatMap((chunk) =>
					Object.entries(chunk.modules).map(([id, module]) => [id, module.code ?? '']),
				),
			);
			const modules = new Map<string, BundledModule>();
			for (const id of this.getModuleIds()) {
				const info = this.getModuleInfo(id);
				if (!info) continue;
				const { importedIds, dynamicallyImportedIds, importers, dynamicImporters } = info;
				modules.set(id, {
					id,
					code: code.get(id) ?? '',
					imports: [...importedIds, ...dynamicallyImportedIds],
					importers: [...importers, ...dynamicImporters],
				});
			}
			found({
				folder: dir,
				chunks: new Map(chunks.map(({ fileName, moduleIds }) => [fileName, moduleIds])),
				modules,
			});
		},
	};
}
