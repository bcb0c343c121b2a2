import { fileURLToPath } from 'node:url';
import type { StarlightUserConfig } from '@astrojs/starlight/types';
import type { ViteUserConfig } from 'astro';
import { codeMarkup } from './code-markup.ts';

type CodeOptions = StarlightUserConfig['expressiveCode'];

const PREPROCESSOR = '\0virtual:astro-expressive-code/preprocess-config';

/** Starlight's options for code blocks, with our plugin behind those of the site. */
export function codeOptions(own: CodeOptions): CodeOptions {
	if (own === false) return false;
	const options = typeof own === 'object' ? own : {};
	return { ...options, plugins: [...(options.plugins ?? []), hidden(codeMarkup)] };
}

// The `<Code>` component refuses options that hold functions, because they are written into a module.
// There the plugin looks like an empty object, in whose place `codeComponentPlugin` puts it again.
function hidden<T extends object>(plugin: T): T {
	const keys = Object.entries(plugin).map(([key, value]: [string, unknown]) => [key, { value }]);
	return Object.defineProperties({}, Object.fromEntries(keys) as PropertyDescriptorMap) as T;
}

/** Gives the `<Code>` component the plugin that its options cannot carry. */
export function codeComponentPlugin(): NonNullable<ViteUserConfig['plugins']>[number] {
	const file = JSON.stringify(fileURLToPath(new URL('./code-markup.js', import.meta.url)));
	return {
		name: 'starlight-known-issues:code-component',
		transform(code, id) {
			if (id !== PREPROCESSOR || !code.includes('export default')) return undefined;
			return `import { codeMarkup } from ${file};
${code.replace('export default', 'const preprocess =')};
const restore = (plugin) => (Object.keys(plugin).length > 0 ? plugin : codeMarkup);
export default (input) => preprocess({
	...input,
	ecConfig: { ...input.ecConfig, plugins: input.ecConfig.plugins?.map(restore) },
});`;
		},
	};
}
