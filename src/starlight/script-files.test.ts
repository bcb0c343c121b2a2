import { expect, test } from 'vitest';
import { inlineLimit } from './script-files.ts';

test("the script of Starlight's page is a file, and all else is left to Vite", () => {
	expect(inlineLimit('_astro/Page.astro_astro_type_script_index_0_lang.DC4zszI0.js')).toBe(false);
	expect(inlineLimit('_astro/Tabs.astro_astro_type_script_index_0_lang.BH0CSEnL.js')).toBeUndefined();
	expect(inlineLimit('_astro/Icon.qSKqIBwe.css')).toBeUndefined();
});
