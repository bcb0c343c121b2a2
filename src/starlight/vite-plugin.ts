import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ViteUserConfig } from 'astro';
import type { Settings } from './settings.ts';

const ID = 'virtual:starlight-known-issues/settings';

/** Offers the settings, and the site's own Markdown forms, to code that goes through Vite. */
export function settingsPlugin(
	settings: Settings,
	markdownForms: string | undefined,
	root: URL,
): NonNullable<ViteUserConfig['plugins']>[number] {
	const forms = markdownForms
		? `export { default as forms } from ${JSON.stringify(resolve(fileURLToPath(root), markdownForms))};`
		: 'export const forms = {};';
	return {
		name: 'starlight-known-issues:settings',
		resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
		load: (id) =>
			id === `\0${ID}` ? `export const settings = ${JSON.stringify(settings)};\n${forms}` : undefined,
	};
}
