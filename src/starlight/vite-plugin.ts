import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ViteUserConfig } from 'astro';
import { wordsByLanguage } from './issue-words.ts';
import { lookupConfig, searchLocales } from './lookup-words.ts';
import type { Settings } from './settings.ts';

const ID = 'virtual:starlight-known-issues/settings';
const LOOKUP_ID = 'virtual:starlight-known-issues/lookup';
const WORDS_ID = 'virtual:starlight-known-issues/issue-words';
const SEARCH_ID = 'virtual:starlight-known-issues/search';

/**
 * Offers the settings, the site's own Markdown forms, and what scripts in the browser need, to code
 * that goes through Vite.
 */
export function settingsPlugin(
	settings: Settings,
	markdownForms: string | undefined,
	root: URL,
): NonNullable<ViteUserConfig['plugins']>[number] {
	const forms = markdownForms
		? `export { default as forms } from ${JSON.stringify(resolve(fileURLToPath(root), markdownForms))};`
		: 'export const forms = {};';
	const modules: Record<string, string> = {
		[ID]: `export const settings = ${JSON.stringify(settings)};\n${forms}`,
		[LOOKUP_ID]: `export const lookup = ${JSON.stringify(lookupConfig(settings))};`,
		[WORDS_ID]: `export const issueWords = ${JSON.stringify(wordsByLanguage(settings.site))};`,
		[SEARCH_ID]: `export const locales = ${JSON.stringify(searchLocales(settings))};`,
	};
	return {
		name: 'starlight-known-issues:settings',
		resolveId: (id) => (Object.hasOwn(modules, id) ? `\0${id}` : undefined),
		load: (id) => (id.startsWith('\0') ? modules[id.slice(1)] : undefined),
	};
}
