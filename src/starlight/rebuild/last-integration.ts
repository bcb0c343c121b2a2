import type { AstroIntegration } from 'astro';

type BuildDone = NonNullable<AstroIntegration['hooks']['astro:build:done']>;

const NAME = 'starlight-known-issues/last';

/** An integration whose hook runs after those of all others, however late they are added. */
export function lastIntegration(done: BuildDone): AstroIntegration {
	let isLast = false;
	return {
		name: NAME,
		hooks: {
			'astro:config:setup': ({ config, updateConfig }) => {
				isLast = config.integrations.at(-1)?.name === NAME;
				if (!isLast) updateConfig({ integrations: [lastIntegration(done)] });
			},
			'astro:build:done': (built) => (isLast ? done(built) : undefined),
		},
	};
}
