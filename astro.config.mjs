import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import knownIssues from 'starlight-known-issues';

export default defineConfig({
	site: 'https://known-issues.cekat.example',
	trailingSlash: 'always',
	// Writes what the extension for VS Code completes and checks frontmatter with.
	experimental: { contentIntellisense: true },
	integrations: [
		starlight({
			title: { en: 'WhatsApp known issues', id: 'Masalah umum WhatsApp' },
			defaultLocale: 'en',
			locales: {
				en: { label: 'English', lang: 'en' },
				id: { label: 'Bahasa Indonesia', lang: 'id' },
			},
			favicon: '/favicon.svg',
			head: [{ tag: 'link', attrs: { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' } }],
			routeMiddleware: './src/site/social-image.ts',
			customCss: ['./src/site/theme.css', './src/site/home.css'],
			components: { Hero: 'starlight-known-issues/components/FrontDoor.astro' },
			sidebar: [
				{
					label: 'Known issues',
					translations: { id: 'Masalah umum' },
					items: [{ autogenerate: { directory: 'issues' } }],
				},
				{
					label: 'Guides',
					translations: { id: 'Panduan' },
					items: [{ autogenerate: { directory: 'guides' } }],
				},
				{
					label: 'For writers',
					translations: { id: 'Untuk penulis' },
					collapsed: true,
					items: [{ autogenerate: { directory: 'writers' } }],
				},
			],
			plugins: [
				knownIssues({
					report: 'support@cekat.example',
					support: 'support@cekat.example',
					fieldReference: true,
					offline: true,
					// GitHub Pages sends files only: its workflow sets this, so that no page names what nobody answers.
					server: !process.env.FILES_ONLY,
					// Fixes change: an answer should come from the page as it is, not from a model's memory of it.
					contentSignals: { search: true, aiInput: true, aiTrain: false },
					categories: {
						onboarding: { en: 'Onboarding and pairing', id: 'Menghubungkan nomor' },
						numbers: { en: 'Numbers and verification', id: 'Nomor dan verifikasi' },
						messages: { en: 'Messages and delivery', id: 'Pesan dan pengiriman' },
						templates: { en: 'Templates and Flows', id: 'Template dan Flow' },
						limits: { en: 'Limits and quality', id: 'Batas dan kualitas' },
						account: { en: 'Account and policy', id: 'Akun dan kebijakan' },
						media: { en: 'Media', id: 'Media' },
						'calls-and-groups': { en: 'Calls and groups', id: 'Panggilan dan grup' },
						api: { en: 'API and access', id: 'API dan akses' },
					},
					labels: {
						en: { 'who.support': 'Your provider (Cekat support) or your developer', 'who.vendor': 'Meta' },
						id: { 'who.support': 'Penyedia (tim dukungan Cekat) atau developer Anda', 'who.vendor': 'Meta' },
					},
				}),
			],
		}),
	],
});
