/** `source:model@version`; letters, digits, dots, dashes and underscores (contract §6). */
const AIR = /^[a-z0-9][a-z0-9._-]*:[a-z0-9][a-z0-9._-]*@[a-z0-9][a-z0-9._-]*$/i

/** Whether a text is an AIR of at most 200 characters; whether such a model exists is the service's to say. */
export const isAir = (value: string): boolean => value.length <= 200 && AIR.test(value)
