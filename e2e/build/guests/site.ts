import { Site, issue, page, type SiteOptions } from '../site.ts';

/** A config that also holds what is not data: packages of others. */
interface Guests {
	/** Lines of the config that import them. */
	imports?: string[];
	/** Options of Astro, as code. */
	astro?: string;
	/** Integrations beside Starlight, as code. */
	integrations?: string;
	/** Options of Starlight, as code. */
	starlight?: string;
	/** Starlight plugins after ours, as code. */
	plugins?: string;
}

/** An `astro.config.mjs` with guests. */
export function configWith({
	imports = [],
	astro = '',
	integrations = '',
	starlight = '',
	plugins = '',
}: Guests) {
	return `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import knownIssues from 'starlight-known-issues';
${imports.join('\n')}

export default defineConfig({
	cacheDir: './.cache',
	outDir: './dist',
	site: 'https://help.example',
	${astro}
	integrations: [
		starlight({ title: 'Help', ${starlight} plugins: [knownIssues(), ${plugins}] }),
		${integrations}
	],
});
`;
}

/** What every site here has. */
const CONTENT = {
	'src/content/docs/index.mdx': page('Home', 'See [the issue](/issues/refused/).'),
	'src/content/docs/issues/sending/refused.mdx': issue({ formerIds: ['declined'] }),
	'public/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
};

/** Builds a site and hands it over with what the build printed; removes it afterwards. */
export async function withSite(
	name: string,
	{ files, ...options }: SiteOptions,
	look: (site: Site, output: string) => void,
): Promise<void> {
	const site = new Site(`guests-${name}`, { ...options, files: { ...CONTENT, ...files } });
	try {
		const { code, output } = await site.run('build');
		if (code !== 0) throw new Error(`The build ended with ${String(code)}.\n${output}`);
		look(site, output);
	} finally {
		await site.dispose();
	}
}
