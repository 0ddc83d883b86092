/** `source:model@version`; letters, digits, dots, dashes and underscores (contract §6). */
export const AIR = /^[a-z0-9][a-z0-9._-]*:[a-z0-9][a-z0-9._-]*@[a-z0-9][a-z0-9._-]*$/i

export const AIR_MAX_LENGTH = 200

/** Whether a text is an AIR of at most 200 characters; whether such a model exists is the service's to say. */
export const isAir = (value: string): boolean => value.length <= AIR_MAX_LENGTH && AIR.test(value)
