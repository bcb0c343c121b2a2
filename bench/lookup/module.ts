import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/** A TypeScript module of the project as one small file for browsers. */
export async function bundle(path: string): Promise<string> {
	const input = fileURLToPath(new URL(`../../${path}`, import.meta.url));
	const bundled = await rolldown({ input, platform: 'browser' });
	const { output } = await bundled.generate({ format: 'esm', minify: true });
	await bundled.close();
	return output[0].code;
}

/** The published `lookup.js`: made of the sources as they are now, with the manifest of an index in it. */
export async function lookupModule(manifest: string): Promise<string> {
	return `const LOOKUP_MANIFEST=${manifest};\n${await bundle('src/lookup/lookup.ts')}`;
}
