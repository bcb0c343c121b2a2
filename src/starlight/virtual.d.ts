declare module 'virtual:starlight-known-issues/settings' {
	export const settings: import('./settings.ts').Settings;
	export const forms: Record<string, import('../source/component-forms.ts').ComponentForm>;
}

declare namespace App {
	interface Locals {
		/** The issue of the page and what goes with it, set by our route middleware. */
		knownIssue?: import('./page.ts').IssuePageData;
	}
}
