@echo off
rem The command line. See docs/cli.md. The Java version is looked at first: an older one would wait for ever.
setlocal
chcp 65001 >nul
call "%~dp0lantai-java.cmd" || exit /b 4
if "%LANTAI_STATE%"=="" set "LANTAI_STATE=%LOCALAPPDATA%\lantai"
if not exist "%LANTAI_STATE%" mkdir "%LANTAI_STATE%"
for %%J in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%~fJ"
"%LANTAI_JAVA%" -XX:-HeapDumpOnOutOfMemoryError -XX:-CreateCoredumpOnCrash -XX:ErrorFile=NUL -Xmx400m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --add-exports jdk.crypto.cryptoki/sun.security.pkcs11.wrapper=ALL-UNNAMED "-Dlantai.state=%LANTAI_STATE%" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -jar "%LAUNCHER%" -application lantai.cli.application -nosplash -configuration "%LANTAI_STATE%\cli-configuration" -data @none --launcher.suppressErrors %*
exit /b %ERRORLEVEL%
