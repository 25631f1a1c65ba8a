/** The storefront's colours (pine and paper, mint and night) on the admin's roles. */

export const light = {
  colors: {
    primary100: '#E8F2EE',
    primary200: '#C3DED4',
    primary500: '#16775F',
    primary600: '#0F5F4C',
    primary700: '#0B4A3B',
    buttonPrimary500: '#16775F',
    buttonPrimary600: '#0F5F4C',

    neutral0: '#FFFFFF',
    neutral100: '#FBFAF6',
    neutral150: '#F1EFE8',
    neutral200: '#E2E0D6',
    neutral300: '#C6C9C1',
    neutral400: '#A5ACA6',
    neutral500: '#78827C',
    neutral600: '#5B6660',
    neutral700: '#414C46',
    neutral800: '#26312C',
    neutral900: '#17211D',
    neutral1000: '#101714',

    secondary100: '#E7F1F4',
    secondary200: '#C2DAE1',
    secondary500: '#2E7A93',
    secondary600: '#1F6178',
    secondary700: '#174A5C',

    success100: '#E6F4EA',
    success200: '#BFE3CC',
    success500: '#2F8F5B',
    success600: '#227048',
    success700: '#1A5638',

    warning100: '#FCF1DD',
    warning200: '#F5DBA8',
    warning500: '#B06F0A',
    warning600: '#8A5200',
    warning700: '#6E4100',

    danger100: '#FBEBE9',
    danger200: '#F2C8C4',
    danger500: '#C7402F',
    danger600: '#B3261E',
    danger700: '#8E1D17',

    alternative100: '#FCF1DD',
    alternative200: '#F5DBA8',
    alternative500: '#B06F0A',
    alternative600: '#8A5200',
    alternative700: '#6E4100',
  },
};

export const dark = {
  colors: {
    primary100: '#172F28',
    primary200: '#2B5445',
    primary500: '#8FDDC2',
    primary600: '#6FD0AE',
    primary700: '#A6E6D0',
    buttonPrimary500: '#8FDDC2',
    buttonPrimary600: '#6FD0AE',
    // What stands on a filled button: night on mint.
    buttonNeutral0: '#0B1B15',

    neutral0: '#18211D',
    neutral100: '#101714',
    neutral150: '#222D28',
    neutral200: '#34413A',
    neutral300: '#4E5C55',
    neutral400: '#7E8B84',
    neutral500: '#97A39C',
    neutral600: '#A3AEA7',
    neutral700: '#D3D9D4',
    neutral800: '#ECEFEA',
    neutral900: '#F6F8F5',
    neutral1000: '#FFFFFF',

    secondary100: '#142A32',
    secondary200: '#27505F',
    secondary500: '#6DB6CE',
    secondary600: '#86C5DA',
    secondary700: '#A6D6E6',

    success100: '#14291D',
    success200: '#2A5A3E',
    success500: '#5FBF8B',
    success600: '#7BD0A1',
    success700: '#9ADFB9',

    warning100: '#2E2210',
    warning200: '#63491D',
    warning500: '#E0A040',
    warning600: '#F2B85E',
    warning700: '#F7CE8E',

    danger100: '#331B18',
    danger200: '#6B2F29',
    danger500: '#FF8A7D',
    danger600: '#FF8A7D',
    danger700: '#FFB0A7',

    alternative100: '#2E2210',
    alternative200: '#63491D',
    alternative500: '#E0A040',
    alternative600: '#F2B85E',
    alternative700: '#F7CE8E',
  },
};
