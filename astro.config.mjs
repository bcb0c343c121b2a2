import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import knownIssues from 'starlight-known-issues';

export default defineConfig({
	site: 'https://known-issues.cekat.example',
	trailingSlash: 'always',
	integrations: [
		starlight({
			title: { en: 'WhatsApp known issues', id: 'Masalah umum WhatsApp' },
			defaultLocale: 'en',
			locales: {
				en: { label: 'English', lang: 'en' },
				id: { label: 'Bahasa Indonesia', lang: 'id' },
			},
			favicon: '/favicon.svg',
			customCss: ['./src/site.css'],
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
			],
			plugins: [
				knownIssues({
					report: 'support@cekat.example',
					categories: {
						onboarding: { en: 'Onboarding', id: 'Menghubungkan nomor' },
						numbers: { en: 'Numbers', id: 'Nomor' },
						messages: { en: 'Messages', id: 'Pesan' },
					},
				}),
			],
		}),
	],
});
