import { expect, test } from 'vitest';
import { codeMarkup } from './code-markup.ts';
import { codeOptions } from './code-options.ts';

test('a site keeps its options and plugins for code blocks, before ours', () => {
	const own = { name: 'own' };
	const options = codeOptions({ tabWidth: 3, plugins: [own] });
	expect(options).toMatchObject({ tabWidth: 3, plugins: [own, {}] });
});

test('a site that switched Expressive Code off keeps it off', () => {
	expect(codeOptions(false)).toBe(false);
});

test('our plugin works, and can be written into the module of the Code component', () => {
	for (const own of [undefined, true, {}] as const) {
		const options = codeOptions(own);
		if (typeof options !== 'object') throw new Error('There are no options.');
		const [plugin] = options.plugins!.flat();
		expect(plugin).toHaveProperty('name', codeMarkup.name);
		expect(plugin).toHaveProperty('hooks.postprocessRenderedBlock');
		expect(JSON.stringify(options)).toBe('{"plugins":[{}]}');
		expect(Object.keys(plugin!)).toEqual([]);
	}
});
