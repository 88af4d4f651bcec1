@echo off
rem Opens the workstation. The Java version is looked at first: an older one would wait for ever.
setlocal
chcp 65001 >nul
call "%~dp0lantai-java.cmd" || (pause & exit /b 4)
if "%LANTAI_STATE%"=="" set "LANTAI_STATE=%LOCALAPPDATA%\lantai"
if not exist "%LANTAI_STATE%" mkdir "%LANTAI_STATE%"
set "TOKENS="
if exist "%LANTAI_STATE%\pkcs11-modules" set "TOKENS=--add-exports jdk.crypto.cryptoki/sun.security.pkcs11.wrapper=ALL-UNNAMED"
if defined LANTAI_PKCS11_MODULE set "TOKENS=--add-exports jdk.crypto.cryptoki/sun.security.pkcs11.wrapper=ALL-UNNAMED"
for %%J in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%~fJ"
"%LANTAI_JAVA%" -XX:-HeapDumpOnOutOfMemoryError -XX:-CreateCoredumpOnCrash -XX:ErrorFile=NUL -Xms256m -Xmn128m -Xmx1g -XX:+UseSerialGC -XX:Tier4InvocationThreshold=30000 -XX:Tier4MinInvocationThreshold=10000 -XX:Tier4CompileThreshold=60000 -XX:Tier4BackEdgeThreshold=200000 -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%LANTAI_STATE%\window.jsa" -Xlog:cds=off -Xlog:cds+dynamic=off --enable-native-access=ALL-UNNAMED %TOKENS% "-Dlantai.state=%LANTAI_STATE%" -jar "%LAUNCHER%" -product lantai.workbench.product -nosplash -configuration "%LANTAI_STATE%\window-configuration" -data "%LANTAI_STATE%\window" %*
exit /b %ERRORLEVEL%
