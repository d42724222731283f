/** Version, stores and views of the installation; asked once per page, however many ask. */
export const useHealth = () => usePlatform('health', (platform) => platform.operation.health());
