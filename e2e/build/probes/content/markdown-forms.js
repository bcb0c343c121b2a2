/** The Markdown forms of the site's own components. */
export default {
	Price: ({ attributes, children }) => [
		{
			type: 'paragraph',
			children: [
				{
					type: 'strong',
					children: [{ type: 'text', value: `${attributes.currency ?? 'USD'} ${attributes.amount}` }],
				},
			],
		},
		...children,
	],
};
