import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

const schema = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

const SCHEMAS = {
	sitemap: {
		main: schema('./schemas/sitemap-with-languages.xsd'),
		preload: [
			{
				fileName: 'sitemap.xsd',
				contents: schema(
					import.meta.resolve('sitemap/package.json').replace('package.json', 'schema/sitemap.xsd'),
				),
			},
			{ fileName: 'xhtml-link.xsd', contents: schema('./schemas/xhtml-link.xsd') },
		],
	},
	rss: {
		main: schema('./schemas/rss-2.0.xsd'),
		preload: [{ fileName: 'atom-link.xsd', contents: schema('./schemas/atom-link.xsd') }],
	},
};
/** What is wrong with files of XML, each with its name and line. */
export async function xmlErrors(
	kind: keyof typeof SCHEMAS,
	files: { name: string; text: string }[],
): Promise<string[]> {
	if (files.length === 0) return [];
	const { main, preload } = SCHEMAS[kind];
	const xml = files.map(({ name, text }) => ({ fileName: name.replaceAll('/', '-'), contents: text }));
	const { errors } = await validateXML({ xml, schema: [main], preload });
	return errors.map(({ rawMessage }) => rawMessage);
}
