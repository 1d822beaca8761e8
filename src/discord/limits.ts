/** What Discord accepts, in UTF-16 units unless it says otherwise. An answer beyond one of these fails as a whole. */

/** https://docs.discord.com/developers/components/reference#text-display: sum over one message. */
export const maxMessageText = 4000;

/** https://docs.discord.com/developers/components/reference#component-limits: nested ones count too. */
export const maxComponents = 40;

/** https://docs.discord.com/developers/components/reference#action-row */
export const maxButtonsInRow = 5;

/** https://docs.discord.com/developers/components/reference#button */
export const maxButtonLabel = 80;

/** Ours, for links in a text: one address must leave room for the words. */
export const maxLinkLength = 512;

/** https://docs.discord.com/developers/components/reference#media-gallery */
export const maxPictures = 10;
export const maxPictureAddress = 2048;
export const maxPictureWords = 1024;

/** https://docs.discord.com/developers/components/reference#custom-id */
export const maxCustomId = 100;

/** https://docs.discord.com/developers/resources/channel#start-thread-from-message */
export const maxThreadName = 100;

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object */
export const maxChoices = 25;
export const maxChoiceName = 100;
export const maxChoiceValue = 100;
export const maxCommandName = 32;
export const maxDescription = 100;

/** https://docs.discord.com/developers/components/reference#label: of a field, and of the form itself. */
export const maxFormTitle = 45;
