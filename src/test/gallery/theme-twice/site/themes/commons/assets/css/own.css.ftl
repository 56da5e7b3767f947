a { top: ${1}px; }
