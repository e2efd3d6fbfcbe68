/** Names and types of a container, ETSI EN 319 162-1, annex A.1. */
export const ASIC_E = 'application/vnd.etsi.asic-e+zip'
export const ASIC_S = 'application/vnd.etsi.asic-s+zip'
export const TYPE_MEMBER = 'mimetype'
export const META = 'META-INF/'

/** Where ours has its list and the token over it. */
export const CONTAINER_LIST = 'META-INF/ASiCManifest.xml'
export const CONTAINER_TOKEN = 'META-INF/timestamp.tst'
