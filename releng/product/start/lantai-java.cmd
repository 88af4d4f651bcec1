@echo off
rem Finds a Java of version 21 or later and puts it into LANTAI_JAVA; says clearly when there is none.
set "LANTAI_JAVA="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" call :try "%JAVA_HOME%\bin\java.exe"
if not defined LANTAI_JAVA for /f "delims=" %%J in ('where java 2^>nul') do if not defined LANTAI_JAVA call :try "%%J"
if not defined LANTAI_JAVA for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*") do if not defined LANTAI_JAVA if exist "%%D\bin\java.exe" call :try "%%D\bin\java.exe"
if defined LANTAI_JAVA exit /b 0
echo 兰台需要 Java 21 或更新版本。 / Lantai needs Java 21 or later. 1>&2
exit /b 4
:try
for /f tokens^=2^ delims^=.^"^  %%V in ('^""%~1" -version 2^>^&1 ^| findstr /i version^"') do set "MAJOR=%%V"
if %MAJOR% GEQ 21 set "LANTAI_JAVA=%~1"
exit /b 0
