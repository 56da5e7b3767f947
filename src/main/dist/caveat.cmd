@echo off
rem Caveat's launcher for Windows, in a distribution: beside caveat.jar. The current folder is the site's. It finds Java by JAVA_HOME,
rem else on PATH; what Java lacks is exit status 3. CAVEAT_JAVA_OPTS holds further options for Java.
setlocal EnableExtensions DisableDelayedExpansion

set "CAVEAT_JAR=%~dp0caveat.jar"
if not exist "%CAVEAT_JAR%" (
    echo caveat: there is no caveat.jar beside this launcher, in "%~dp0" 1>&2
    echo   remedy: keep the launcher in the folder that it came in 1>&2
    exit /b 3
)

set "CAVEAT_JAVA="
if defined JAVA_HOME goto home
for %%j in (java.exe) do set "CAVEAT_JAVA=%%~$PATH:j"
if defined CAVEAT_JAVA goto version
echo caveat: there is no Java: JAVA_HOME is not set, and there is no java.exe on PATH 1>&2
goto remedy

:home
set "CAVEAT_JAVA=%JAVA_HOME:"=%\bin\java.exe"
if exist "%CAVEAT_JAVA%" goto version
echo caveat: there is no Java in JAVA_HOME: no "%CAVEAT_JAVA%" 1>&2
goto remedy

rem The file "release" tells the version without a second start of Java. Some copies of Java lack it; then Java is asked.
:version
set "CAVEAT_VERSION="
for %%d in ("%CAVEAT_JAVA%\..\..") do set "CAVEAT_RELEASE=%%~fd\release"
if exist "%CAVEAT_RELEASE%" for /f "usebackq tokens=2 delims==" %%v in (`findstr /b "JAVA_VERSION=" "%CAVEAT_RELEASE%"`) do set "CAVEAT_VERSION=%%~v"
if defined CAVEAT_VERSION goto compare
for /f "usebackq tokens=3" %%v in (`call "%CAVEAT_JAVA%" -version 2^>^&1`) do if not defined CAVEAT_VERSION set "CAVEAT_VERSION=%%~v"

:compare
set "CAVEAT_MAJOR="
for /f "delims=.-+_ " %%m in ("%CAVEAT_VERSION%") do set "CAVEAT_MAJOR=%%m"
if not defined CAVEAT_MAJOR (
    echo caveat: this Java does not say its version; Caveat needs Java 17 or newer 1>&2
    echo   found: "%CAVEAT_JAVA%" 1>&2
    goto remedy
)
if %CAVEAT_MAJOR% LSS 17 (
    echo caveat: Java %CAVEAT_VERSION% is too old; Caveat needs Java 17 or newer 1>&2
    echo   found: "%CAVEAT_JAVA%" 1>&2
    goto remedy
)

rem A file that holds Caveat's classes as this Java has them in memory. Caveat makes it after a command has ended; Java tells by itself
rem whether it fits. No blocks in parentheses here: a folder can have one in its name.
set "CAVEAT_QUICK="
if defined CAVEAT_ARCHIVE goto archive
if not defined LOCALAPPDATA goto start
set "CAVEAT_ARCHIVE=%LOCALAPPDATA%\caveat\start%~p0java-%CAVEAT_VERSION%.jsa"

:archive
if not exist "%CAVEAT_ARCHIVE%" goto start
if not exist "%CAVEAT_ARCHIVE%.txt" goto start
rem Java crashes on one that was cut off: the label beside it says how large it is.
set "CAVEAT_SIZE="
set /p CAVEAT_SIZE=<"%CAVEAT_ARCHIVE%.txt"
for %%f in ("%CAVEAT_ARCHIVE%") do if not "%%~zf"=="%CAVEAT_SIZE%" goto start
if %CAVEAT_MAJOR% GEQ 25 goto newer
set CAVEAT_QUICK=-Xlog:cds*=off -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -XX:SharedArchiveFile="%CAVEAT_ARCHIVE%"
goto start

:newer
set CAVEAT_QUICK=-Xlog:cds*=off -Xlog:aot*=off -XX:AOTCache="%CAVEAT_ARCHIVE%"

:start
set "CAVEAT_COMMAND=%~n0"
"%CAVEAT_JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmn32m %CAVEAT_QUICK% %CAVEAT_JAVA_OPTS% -jar "%CAVEAT_JAR%" %*
exit /b %ERRORLEVEL%

:remedy
echo   remedy: install Java, 17 or newer (https://adoptium.net), then set JAVA_HOME to its folder or put its bin folder on PATH 1>&2
exit /b 3
